import { gateways } from '../gateways';

const titles = gateways.map(({ title }) => title);

/**
 * What both nodes say of themselves. n8n lists a node and its trigger as one entry, under the
 * description of the trigger alone.
 */
export const description = `Read WhatsApp chats and groups, or start a workflow when something happens in them, through ${titles.slice(0, -1).join(', ')} or ${titles.at(-1)}`;
