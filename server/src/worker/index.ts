export { createLinkerClient } from './client';
export { workerFile } from './file';
