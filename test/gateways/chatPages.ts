import type { SimulatedAccount, SimulatedChat } from './account';
import type { RecordedRequest } from './recordedRequest';
import { reshuffleEquals } from './reshuffleEquals';

/** How a gateway reads out its list. All but the last are for the gateways that have pages. */
export interface ListBehaviour {
	/** A greater `pageSize` is cut down to this, in silence. */
	capPageSize?: number | undefined;
	/** Every page is the first. */
	ignorePage?: boolean;
	/** Past the end, the last page comes again. */
	repeatLastPage?: boolean;
	/** No page begins further down than a full page before the end: the last ones overlap. */
	overlapLastPage?: boolean;
	/**
	 * Chats with the same time, or without one, stand in another order at each request, as a real server was
	 * seen to return them; gives the random numbers from 0 up to 1 that decide.
	 */
	reshuffleEquals?: (() => number) | undefined;
	/**
	 * A chat as the provider's documents show it, or as lists of real accounts on Z-API have it (2025-26). On
	 * Z-API the latter unless given; on PlugChat the former, though its API is a fork and may pass Z-API's on.
	 */
	entryForm?: 'documented' | 'field';
	/** Whether Z-API's list has pictures; by the documents it does, and no list seen in the field did. */
	picturesInList?: boolean;
	/** `{"value":[…]}` instead of the array. */
	wrapInValue?: boolean;
	/** Called before each request is answered: moves the list while it is read. */
	beforeRequest?: (request: RecordedRequest, account: SimulatedAccount) => void | Promise<void>;
}

/** The chats of the page a query asks for; null when `page` or `pageSize` is no number from 1. */
export function chatPage(
	chats: SimulatedChat[],
	query: Record<string, string>,
	behaviour: ListBehaviour,
): SimulatedChat[] | null {
	const page = countingNumber(query['page']);
	const pageSize = countingNumber(query['pageSize']);
	if (page === null || pageSize === null) return null;
	const size = Math.min(pageSize, behaviour.capPageSize ?? pageSize);
	const asked = (servedPage(page, Math.ceil(chats.length / size), behaviour) - 1) * size;
	const last = behaviour.overlapLastPage === true ? Math.max(chats.length - size, 0) : Infinity;
	const start = Math.min(asked, last);
	const random = behaviour.reshuffleEquals;
	return (random ? reshuffleEquals(chats, random) : chats).slice(start, start + size);
}

/** A page in the array it comes in, or in the object around it. */
export function asList(entries: unknown[], behaviour: ListBehaviour): unknown {
	return behaviour.wrapInValue === true ? { value: entries } : entries;
}

function servedPage(page: number, lastPage: number, behaviour: ListBehaviour): number {
	if (behaviour.ignorePage === true) return 1;
	return behaviour.repeatLastPage === true ? Math.min(page, Math.max(lastPage, 1)) : page;
}

function countingNumber(text: string | undefined): number | null {
	return text !== undefined && /^[1-9]\d*$/.test(text) ? Number(text) : null;
}
