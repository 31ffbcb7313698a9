import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { plugChat } from '../nodes/WhatsAppChats/gateways/plugChat';

/** An account of PlugChat: its token. */
export class PlugChatApi implements ICredentialType {
	name = plugChat.credentialType;

	displayName = 'PlugChat API';

	icon: Icon = { light: 'file:icons/plugChat.svg', dark: 'file:icons/plugChat.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-chats/n8n-nodes-whatsapp-chats#plugchat';

	properties: INodeProperties[] = [
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The authorization token of your account, from the PlugChat panel',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://app.plugchat.com.br/api/whatsapp',
			description: 'Leave it as it is, unless PlugChat gave you another address',
		},
	];

	/** The bare token: PlugChat's WhatsApp API takes no `Bearer`, so one that was pasted along is left out. */
	authenticate: IAuthenticate = (credentials, request) =>
		Promise.resolve({
			...request,
			headers: { ...request.headers, ...plugChat.headers(credentials) },
		});
}
