import type { Gateway } from './gateway';
import { plugChat } from './plugChat';
import { whatsGate } from './whatsGate';
import { zApi } from './zApi';

/** Every gateway of the node, in the order users see them. A new one gets its line here. */
export const gateways: readonly Gateway[] = [plugChat, zApi, whatsGate];
