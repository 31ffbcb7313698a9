import type { INodeListSearchItems } from 'n8n-workflow';
import type { SimulatedGateway } from '../../gateways';
import { listSearchContext } from './engine';
import type { Setup } from './setup';

/** What one request of n8n's editor for the list behind 'Chat' gets. */
export type ListPage = { names: string[]; ids: unknown[]; paginationToken: unknown };

/** What is set up in the node: a gateway by its name, and the credential of one. */
type NodeSetup = Pick<SimulatedGateway, 'credentialType' | 'credentials'> & { name: string };

/** How long a list that was read is kept, in milliseconds. */
const ONE_MINUTE = 60_000;

/** The operations with a list in them, and the method behind it. */
const METHODS = { getChatMetadata: 'searchChats', getGroupMetadata: 'searchGroups' } as const;

type OperationWithList = keyof typeof METHODS;

/** Asks for the list behind 'Chat' as n8n's editor does: while typing, and at the end of scrolling. */
export async function pickerPage(
	setup: Pick<Setup, 'engine'>,
	node: NodeSetup,
	filter?: string,
	paginationToken?: string,
): Promise<ListPage> {
	return await listPage('getChatMetadata', setup, node, filter, paginationToken);
}

/** As `pickerPage`, the list behind 'Group'. */
export async function groupPickerPage(
	setup: Pick<Setup, 'engine'>,
	node: NodeSetup,
	filter?: string,
	paginationToken?: string,
): Promise<ListPage> {
	return await listPage('getGroupMetadata', setup, node, filter, paginationToken);
}

async function listPage(
	operation: OperationWithList,
	{ engine }: Pick<Setup, 'engine'>,
	{ name, credentialType, credentials }: NodeSetup,
	filter?: string,
	paginationToken?: string,
): Promise<ListPage> {
	const context = listSearchContext(engine, {
		parameters: { gateway: name, operation },
		credentials: { [credentialType]: credentials },
	});
	const node = engine.nodeTypes.getByNameAndVersion('whatsAppChats');
	const search = node.methods?.listSearch?.[METHODS[operation]];
	if (!search) throw new Error(`The node has no list for ${operation}`);
	const page = await search.call(context, filter, paginationToken);
	const results: INodeListSearchItems[] = page.results;
	return {
		names: results.map((result) => result.name),
		ids: results.map(({ value }) => value),
		paginationToken: page.paginationToken,
	};
}

/** Scrolls to the end. @returns the pages as they came */
export async function scrollThrough(
	setup: Setup,
	gateway: SimulatedGateway,
	filter?: string,
): Promise<ListPage[]> {
	const pages = [await pickerPage(setup, gateway, filter)];
	for (;;) {
		const token = pages.at(-1)?.paginationToken;
		if (typeof token !== 'string') return pages;
		pages.push(await pickerPage(setup, gateway, filter, token));
	}
}

/** Lets a minute pass at a clock that stands still (see `freezeClock`), so that lists are forgotten. */
export function passOneMinute(): void {
	jest.setSystemTime(Date.now() + ONE_MINUTE);
}
