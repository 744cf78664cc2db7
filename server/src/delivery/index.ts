export type { FullAnswer, ReadOptions, Reader } from './reader';
export { EVERYTHING, readableAmong } from './targets';
export type { Audience, CanRead, ReadRequest, Targets } from './targets';
export { createDeliveryService, deliveryOf } from './service';
