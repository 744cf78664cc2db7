import type { Core } from '@strapi/strapi';

/** With what a user of the panel logs in. */
export interface Login {
  readonly email: string;
  readonly password: string;
}

export const PASSWORD = 'A-password-0f-the-tests';

/** That password by bcrypt at its least cost: at Strapi's own, to make and to check it takes a tenth of a second each. */
const HASH = '$2a$04$8Yd1Va840IsaEMZQ.272ceMleN86dnoMWgD9CMM.z5KezlOXXypwe';

/** Adds a user of the panel with one role, by its row id. */
export const createUser = async (
  strapi: Core.Strapi,
  {
    email,
    firstname,
    lastname,
    role,
  }: { email: string; firstname: string; lastname: string; role: number }
): Promise<Login> => {
  await strapi.db.query('admin::user').create({
    data: {
      email,
      firstname,
      lastname,
      username: null,
      password: HASH,
      isActive: true,
      registrationToken: null,
      roles: [role],
    },
  });
  return { email, password: PASSWORD };
};
