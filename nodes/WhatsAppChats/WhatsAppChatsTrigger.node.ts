import {
	NodeConnectionTypes,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { credentialTests, gatewayCredentials } from './http/credentialTests';
import { description } from './parameters/description';
import { gatewayParameters } from './parameters/gatewayParameters';
import { subtitle } from './parameters/subtitle';
import { poll } from './trigger/poll';
import { PollRegistry } from './trigger/state/pollRegistry';
import { CHAT_EVENTS, triggerParameters } from './trigger/triggerParameters';

/** Starts a workflow when something happens in the chats of a WhatsApp account. */
export class WhatsAppChatsTrigger implements INodeType {
	/** One a process: n8n makes node types anew while it runs, as after a package was installed. */
	private static readonly registry = new PollRegistry();

	description: INodeTypeDescription = {
		displayName: 'WhatsApp Chats Trigger',
		name: 'whatsAppChatsTrigger',
		icon: { light: 'file:icons/whatsAppChats.svg', dark: 'file:icons/whatsAppChats.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: subtitle('triggerOn', CHAT_EVENTS),
		description,
		defaults: { name: 'WhatsApp Chats Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: gatewayCredentials,
		properties: [...gatewayParameters, ...triggerParameters],
	};

	methods = { credentialTest: credentialTests };

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		return await poll(this, WhatsAppChatsTrigger.registry);
	}
}
