import type { ICredentialType } from 'n8n-workflow';
import * as plugChatCredential from '../credentials/PlugChatApi.credentials';
import * as evolutionCredential from '../credentials/WhatsAppEvolutionApi.credentials';
import * as whatsGateCredential from '../credentials/WhatsGateApi.credentials';
import * as zApiCredential from '../credentials/ZApi.credentials';
import { gateways } from './WhatsAppChats/gateways';
import type { Gateway } from './WhatsAppChats/gateways/gateway';
import { isRecord } from './WhatsAppChats/whatsapp/coerce';
import type { Chat, GatewayName, Group } from './WhatsAppChats/whatsapp/items';
import { WhatsAppChats } from './WhatsAppChats/WhatsAppChats.node';
import { WhatsAppChatsTrigger } from './WhatsAppChats/WhatsAppChatsTrigger.node';

export { WhatsAppChats, WhatsAppChatsTrigger };
export type * from './WhatsAppChats/whatsapp/items';

type CredentialClass = new () => ICredentialType;

export const PlugChatApi: CredentialClass = plugChatCredential.PlugChatApi;
export const ZApi: CredentialClass = zApiCredential.ZApi;
export const WhatsAppEvolutionApi: CredentialClass = evolutionCredential.WhatsAppEvolutionApi;
export const WhatsGateApi: CredentialClass = whatsGateCredential.WhatsGateApi;

/**
 * Maps a gateway's own object of a chat to the item that the node gives with Simplify off.
 * @param response one entry of the gateway's list of chats, or its answer for one chat
 * @param now what the seconds left of a muting count from; the present where it is left out
 * @throws TypeError for a gateway that doesn't exist, or a response that is no object
 */
export function toChat(gateway: GatewayName, response: unknown, now?: Date): Chat {
	return find(gateway).toChat(asObject(response), now);
}

/**
 * Maps a gateway's own object of a group to the item that the node gives with Simplify off.
 * @param response the gateway's answer for an invite or for one group; of WhatsGate an entry of its list
 * @param inviteCode the code that stands at the end of the invite link; null where the group was not read by one
 * @throws TypeError for a gateway that doesn't exist, or a response that is no object
 */
export function toGroup(
	gateway: GatewayName,
	response: unknown,
	inviteCode: string | null = null,
): Group {
	return find(gateway).toGroup(asObject(response), inviteCode);
}

function find(name: string): Gateway {
	const gateway = gateways.find((candidate) => candidate.name === name);
	if (!gateway) throw new TypeError(`There is no gateway '${name}'`);
	return gateway;
}

function asObject(response: unknown): Record<string, unknown> {
	if (!isRecord(response)) throw new TypeError("The gateway's response is not an object");
	return response;
}
