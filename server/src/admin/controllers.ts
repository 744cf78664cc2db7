import { audit } from './audit';
import { panel } from './panel';
import { map } from './map';
import { evaluation } from './evaluation';
import { listView } from './list-view';
import { widget } from './widget';
import { indexState } from './index-page';
import { settings } from './settings';
import { held, lists, overview } from './overview';
import { writing } from './writing';

/** What the panel asks of us; each handler is named `admin-<controller>.<action>` in the routes. */
export const adminControllers = {
  'admin-audit': audit,
  'admin-panel': panel,
  'admin-map': map,
  'admin-evaluation': evaluation,
  'admin-list-view': listView,
  'admin-widget': widget,
  'admin-index': indexState,
  'admin-settings': settings,
  'admin-overview': overview,
  'admin-lists': lists,
  'admin-held': held,
  'admin-writing': writing,
};
