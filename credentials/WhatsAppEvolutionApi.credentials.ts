import type { IAuthenticate, ICredentialType, Icon, INodeProperties } from 'n8n-workflow';
import { evolution } from '../nodes/WhatsAppChats/gateways/evolution';

/** An instance on the user's own Evolution API server. */
export class WhatsAppEvolutionApi implements ICredentialType {
	name = evolution.credentialType;

	displayName = 'WhatsApp Evolution API';

	icon: Icon = { light: 'file:icons/evolution.svg', dark: 'file:icons/evolution.dark.svg' };

	documentationUrl =
		'https://github.com/n8n-nodes-whatsapp-chats/n8n-nodes-whatsapp-chats#evolution-api';

	properties: INodeProperties[] = [
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. http://192.168.1.10:8080',
			description:
				"The address of your Evolution API server, as n8n reaches it. If n8n runs in Docker, 'localhost' is n8n itself: use the name of the server's container.",
		},
		{
			displayName: 'Instance Name',
			name: 'instanceName',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. my-shop',
			description: 'The name of the instance in the Evolution manager; capitals count',
		},
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				"The token of this instance, from the Evolution manager, or the server's global key",
		},
	];

	authenticate: IAuthenticate = (credentials, request) =>
		Promise.resolve({
			...request,
			headers: { ...request.headers, ...evolution.headers(credentials) },
		});
}
