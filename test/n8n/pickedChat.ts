import type { INodeListSearchItems, INodeListSearchResult } from 'n8n-workflow';
import type { EditorApi } from './editorApi';
import type { CredentialReferences } from './simulatedAccess';

/** What n8n's editor keeps of a chat that was picked from the list. */
export type PickedChat = { __rl: true; mode: 'list'; value: unknown; cachedResultName: string };

/** Opens the list behind 'Chat' as n8n's editor does. @returns its entries as the editor keeps them */
export async function chatsToPick(
	api: EditorApi,
	gateway: string,
	credentials: CredentialReferences,
): Promise<PickedChat[]> {
	const path = '/dynamic-node-parameters/resource-locator-results';
	const { results } = await api.post<INodeListSearchResult>(path, {
		path: 'parameters.chat',
		nodeTypeAndVersion: { name: 'n8n-nodes-whatsapp-chats.whatsAppChats', version: 1 },
		methodName: 'searchChats',
		currentNodeParameters: { gateway, operation: 'getChatMetadata' },
		credentials,
	});
	return results.map(({ name, value }: INodeListSearchItems) => ({
		__rl: true,
		mode: 'list',
		value,
		cachedResultName: name,
	}));
}
