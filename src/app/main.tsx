// First of all: what it sets must be set before any schema is made.
import '#core/zod.ts';
import '#ui/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App />);
