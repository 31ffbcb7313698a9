import {
	plainChat,
	type RecordedRequest,
	type SimulatedChat,
	type SimulatedGateway,
} from '../../gateways';
import { accountOf } from './pictureService';
import { freezeClock, useSetup } from './setup';

/** How long a number that was found is kept, in milliseconds. */
const DAY = 24 * 60 * 60 * 1000;

/** The LID of the person at that place. */
export function lidOf(index: number): string {
	return `1900000000${String(index).padStart(5, '0')}@lid`;
}

/** The number of the person at that place. */
export function phoneOf(index: number): string {
	return `55119777${String(index).padStart(5, '0')}`;
}

/** A person who is listed by LID alone, and whose number Z-API knows. */
export function known(index: number, special: Partial<SimulatedChat> = {}): SimulatedChat {
	return plainChat(lidOf(index), { numberBehindLid: phoneOf(index), ...special });
}

/** A person who is listed by LID alone, and whose number nobody knows. */
export function unknown(index: number): SimulatedChat {
	return plainChat(lidOf(index));
}

/** So many people whose numbers Z-API knows. */
export function manyKnown(count: number): SimulatedChat[] {
	return Array.from({ length: count }, (_, index) => known(index));
}

/** Get Chats with all fields of all chats, and their LIDs resolved. */
export function resolvingChats(options = {}) {
	return {
		operation: 'getChats',
		returnAll: true,
		simple: false,
		options: { resolveLids: true, ...options },
	};
}

/** Whether a request looks up a LID. */
export function isLookUp({ path }: RecordedRequest): boolean {
	return path.includes('%40lid');
}

/** Gives the test whether a request looks up the LID of the person at that place. */
export function looksUp(index: number) {
	const end = encodeURIComponent(lidOf(index));
	return ({ path }: RecordedRequest) => path.endsWith(end);
}

/** The LIDs that a gateway was asked for, in order. */
export function lookedUp({ requests }: SimulatedGateway): string[] {
	const paths = requests.filter(isLookUp).map(({ path }) => path.split('/').at(-1) ?? '');
	return paths.map(decodeURIComponent);
}

/** Lets a day pass at a clock that stands still (see `freezeClock`), so that numbers are forgotten. */
function passOneDay(): void {
	jest.setSystemTime(Date.now() + DAY);
}

/**
 * An engine with gateways whose account has the chats that a test gives to Z-API, at a clock that stands
 * still; each test begins without numbers in memory.
 */
export function useHiddenPeople() {
	freezeClock('2026-11-20T12:00:00.000Z');
	const setup = useSetup({ account: accountOf([]) });
	const zApi = () => setup().gateways.zApi;
	afterEach(passOneDay);
	const given = (chats: SimulatedChat[]) => {
		zApi().account.chats = chats;
	};
	return { setup, zApi, given };
}
