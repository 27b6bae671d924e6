// A tool of developers, in no package: what is stored, what was decided, and a simulator for a day's trace.
import '../../ui/tokens/base.css';
import { createRoot } from 'react-dom/client';
import { openDatabase } from '../../adapters/dexie/database.ts';
import { Inspector } from './Inspector.tsx';

const root = document.getElementById('root');
if (root) createRoot(root).render(<Inspector database={openDatabase()} />);
