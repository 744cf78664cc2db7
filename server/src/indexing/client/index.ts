export { createEngineClient, toEngineOptions } from './engine-client';
export type { EngineClient } from './engine-client';
export { isReady } from './readiness';
