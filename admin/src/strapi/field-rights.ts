/*
 * Needs: `useAuth().permissions` with the action `plugin::content-manager.explorer.update` and its `properties`.
 * Seen: 5.37 to 5.54.
 * If it moves: the panel offers no topics to add; the form itself asks again.
 */
import { useAuth } from '@strapi/strapi/admin';

/** Whether a role of the user may change a field of a content type in a locale; `caller` is named in Strapi's errors. */
export const useMayEdit = (
  caller: string,
  { model, field, locale }: { model: string; field: string; locale: string | undefined }
): boolean => {
  const permissions = useAuth(caller, (state) => state.permissions);
  return permissions.some(({ action, subject, properties }) => {
    if (action !== 'plugin::content-manager.explorer.update' || subject !== model) return false;
    const { fields, locales } = properties as {
      fields?: readonly string[] | null;
      locales?: readonly string[] | null;
    };
    return (!fields || fields.includes(field)) && (!locale || !locales || locales.includes(locale));
  });
};
