export { createEngineThread } from './client';
export { workerFile } from './file';
