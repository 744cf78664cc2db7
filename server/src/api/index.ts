export { preview } from './draft-access';
export { backlink, canReadAs, connection, mention, story } from './rest';
export { createConnectionsService } from './service';
