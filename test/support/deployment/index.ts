export { Deployment, PARTITIONS } from './deployment.js';
export { eventually } from './eventually.js';
