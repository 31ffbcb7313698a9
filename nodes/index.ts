export { PlugChatApi } from '../credentials/PlugChatApi.credentials';
export { WhatsGateApi } from '../credentials/WhatsGateApi.credentials';
export { ZApi } from '../credentials/ZApi.credentials';
export { toChat as fromZApiChat } from './WhatsAppChats/gateways/zApiChat';
export { toGroupInvite as fromZApiGroupInvite } from './WhatsAppChats/gateways/zApiGroupInvite';
export { toChat as fromWhatsGateChat } from './WhatsAppChats/gateways/whatsGateChat';
export { WhatsAppChats } from './WhatsAppChats/WhatsAppChats.node';
export type {
	Chat,
	ChatType,
	GatewayName,
	GroupDetails,
	GroupInvite,
	Participant,
} from './WhatsAppChats/whatsapp/items';
