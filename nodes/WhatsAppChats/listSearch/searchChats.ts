import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchItems,
	type INodeListSearchResult,
} from 'n8n-workflow';
import { gateways } from '../gateways';
import { connect, DEFAULT_SETTINGS, newRun } from '../http/connection';
import { toNodeError } from '../http/nodeError';
import { DEFAULT_READING, readChats } from '../http/readChats';
import { parseChatReference } from '../whatsapp/chatReference';
import type { Chat } from '../whatsapp/items';

/** A person looks at the list, and opens it again where an error says so. */
const SETTINGS = { ...DEFAULT_SETTINGS, maxWaitSeconds: 0 };

/**
 * The list behind 'Chat': names with their phone or "group", filtered by name or digits. Errors reach
 * the person: an empty list means an empty account.
 */
export async function searchChats(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	const name = this.getCurrentNodeParameter('gateway');
	const gateway = gateways.find((candidate) => candidate.name === name);
	if (!gateway) {
		throw new NodeOperationError(this.getNode(), "Choose a 'Gateway' from the list first", {
			description: "A 'Gateway' set by an expression is known only when the workflow runs.",
		});
	}
	try {
		const credentials = await this.getCredentials(gateway.credentialType);
		const connection = connect(this, gateway, credentials, SETTINGS, newRun());
		const plan = { ...DEFAULT_READING, limit: Infinity };
		const { chats, failure } = await readChats(gateway, connection, plan);
		if (failure) throw failure;
		const results = chats.flatMap(({ item }) => toListItem(item) ?? []);
		return { results: results.filter((result) => matches(result, filter)) };
	} catch (error) {
		throw toNodeError(this.getNode(), error, 0);
	}
}

function toListItem({ id, name, phone, isGroup }: Chat): INodeListSearchItems | null {
	if (id === null || !parseChatReference(id)) return null;
	const told = isGroup ? 'group' : (phone ?? id);
	return { name: name === null ? told : `${name} (${told})`, value: id };
}

function matches({ name, value }: INodeListSearchItems, filter: string): boolean {
	const wanted = filter.trim().toLowerCase();
	const digits = wanted.replace(/[\s()+.-]/g, '');
	const isNumber = /^\d+$/.test(digits);
	return name.toLowerCase().includes(wanted) || (isNumber && String(value).includes(digits));
}
