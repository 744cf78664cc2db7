import { bootstrap } from './bootstrap';
import { config } from './model';
import { createContentTypes } from './content-types';
import { controllers } from './controllers';
import { destroy } from './destroy';
import { policies } from './policies';
import { register } from './register';
import { createRoutes } from './routes';
import { services } from './services';

const plugin: Record<string, unknown> = {
  register,
  bootstrap,
  destroy,
  config,
  get contentTypes() {
    return createContentTypes();
  },
  controllers,
  policies,
  get routes() {
    return createRoutes();
  },
  services,
};

export default plugin;
