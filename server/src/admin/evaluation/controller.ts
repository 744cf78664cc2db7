import { endpoint } from '../../http';
import type { AdminController } from '../shared';
import { evaluationOf } from './service';

/** How well the engine finds what editors linked by hand. Figures alone, so that every reader of the panel may see them. */
export const evaluation: AdminController = ({ strapi }) => ({
  /** `GET /newsroom/evaluation` */
  find: endpoint({}, async (_input, ctx) => {
    ctx.body = await evaluationOf(strapi).read();
  }),

  /** `POST /newsroom/evaluation`: measures anew, unless that is under way. */
  start: endpoint({}, async (_input, ctx) => {
    ctx.body = await evaluationOf(strapi).start();
  }),
});
