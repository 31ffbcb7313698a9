import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { zApi } from '../nodes/WhatsAppChats/gateways/zApi';

/** An instance of Z-API: its id and token, and the account's Client-Token where it is switched on. */
export class ZApi implements ICredentialType {
	name = zApi.credentialType;

	displayName = 'Z-API API';

	icon: Icon = { light: 'file:icons/zApi.svg', dark: 'file:icons/zApi.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-whatsapp-chats/n8n-nodes-whatsapp-chats#z-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Instance ID',
			name: 'instanceId',
			type: 'string',
			default: '',
			required: true,
			description: 'The ID of the instance, from its page in the Z-API panel',
		},
		{
			displayName: 'Instance Token',
			name: 'instanceToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The token of the instance, from its page in the Z-API panel',
		},
		{
			displayName: 'Client-Token',
			name: 'clientToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The account security token, from Security in the Z-API panel',
			hint: 'Leave empty if the account security token is switched off in the Z-API panel',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://api.z-api.io',
			description: 'Leave it as it is, unless Z-API gave you another address',
		},
	];

	authenticate: IAuthenticate = (credentials, request) =>
		Promise.resolve({
			...request,
			headers: { ...request.headers, ...zApi.headers(credentials) },
		});
}
