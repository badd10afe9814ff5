export { Deployment } from './deployment.js';
export { eventually } from './eventually.js';
