export { Deployment, PARTITIONS } from './deployment.js';
