import { evaluationOf } from './service';
import type { AdminController } from '../shared';

/** How well the engine finds what editors linked by hand. Figures alone, so that every reader of the panel may see them. */
export const evaluation: AdminController = ({ strapi }) => ({
  /** `GET /newsroom/evaluation` */
  async find(ctx) {
    ctx.body = await evaluationOf(strapi).read();
  },

  /** `POST /newsroom/evaluation`: measures anew, unless that is under way. */
  async start(ctx) {
    ctx.body = await evaluationOf(strapi).start();
  },
});
