export { preview } from './draft-access';
export { backlink, callerOf, connection, mention, story } from './rest';
export { createConnectionsService } from './service';
