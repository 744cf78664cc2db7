export type { FullAnswer, ReadOptions, Reader } from './reader';
export { ANYONE, readableAmong } from './targets';
export type { CanRead, ReadRequest, Targets } from './targets';
export { createDeliveryService, deliveryOf } from './service';
