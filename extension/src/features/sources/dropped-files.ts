import type { DroppedFile } from '../../ports/imports.ts';

/** More files than any export has; a folder dropped by mistake can hold the whole disk. */
const MOST_FILES = 20_000;

/** Whatever was dropped: files as they are, folders with all that is in them. */
export async function droppedFiles(transfer: Pick<DataTransfer, 'items'>): Promise<readonly DroppedFile[]> {
  // The list is empty once the event is over, so everything is taken from it before the first wait.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const files: DroppedFile[] = [];
  for (const entry of entries) await collect(entry, files);
  return files;
}

async function collect(entry: FileSystemEntry, files: DroppedFile[]): Promise<void> {
  if (files.length >= MOST_FILES) return;
  if (entry.isFile) {
    const blob = await new Promise<File | null>((resolve) => {
      (entry as FileSystemFileEntry).file(resolve, () => resolve(null)); // gone meanwhile, or not ours to read
    });
    if (blob !== null) files.push({ path: entry.fullPath.replace(/^\//, ''), blob });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A hundred at a time, until there are none.
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, files);
  }
}
