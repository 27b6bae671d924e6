import { watchForHang } from './watch-for-hang.ts';

/** A process of its own: it is meant to be ended. */
const watch = watchForHang(400);
watch.begin('a reader that never ends');
watch.next(7);
for (;;);
