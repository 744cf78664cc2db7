export { adminControllers } from './controllers';
export { adminRoutes } from './routes';
