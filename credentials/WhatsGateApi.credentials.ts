import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { whatsGate } from '../nodes/WhatsAppChats/gateways/whatsGate';

/** A phone of a WhatsGate account: the account's API key and the phone's WhatsappID. */
export class WhatsGateApi implements ICredentialType {
	name = whatsGate.credentialType;

	displayName = 'WhatsGate API';

	icon: Icon = { light: 'file:icons/whatsGate.svg', dark: 'file:icons/whatsGate.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-chats/n8n-nodes-whatsapp-chats#whatsgate';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The API key of your WhatsGate account',
		},
		{
			displayName: 'WhatsappID',
			name: 'whatsappId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 191b80a9238',
			description: 'The ID of the connected phone, from your WhatsGate account',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://whatsgate.ru/api/v1',
			description: 'Use https://whatsgate.org/api/v1 if your account is on whatsgate.org',
		},
	];

	authenticate: IAuthenticate = (credentials, request) =>
		Promise.resolve({
			...request,
			headers: { ...request.headers, ...whatsGate.headers(credentials) },
		});
}
