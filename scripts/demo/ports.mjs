import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/** Whether nothing listens on a port yet. */
export const isFree = (port) =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
