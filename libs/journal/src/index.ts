export { JournalFolder } from './journal-folder.js';
export { route } from './route.js';
