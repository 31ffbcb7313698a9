import fc from 'fast-check';
import type { ChatEventName } from '../../../nodes/WhatsAppChats/whatsapp/items';
import type { Step } from './trafficSteps';
import type { ListOrder } from './trafficWorld';

/** An account, a gateway's habits, a trigger's settings and all that happens in some hours. */
export type Scene = {
	chats: number;
	order: ListOrder;
	capPageSize: number | undefined;
	ignorePage: boolean;
	pageSize: number;
	pagesAtOnce: number;
	events: ChatEventName[];
	unreadAbove: number;
	inactiveHours: number;
	filter: 'none' | 'unreadOnly' | 'groups';
	steps: Step[];
};

const EVENTS: ChatEventName[] = [
	'newChat',
	'newActivity',
	'unreadIncreased',
	'unreadAbove',
	'inactive',
];

/** Where none of these is left out, the whole list is read at each poll. */
const WITHOUT_UNREAD: ChatEventName[] = ['newChat', 'newActivity', 'inactive'];

const events: fc.Arbitrary<ChatEventName[]> = fc.oneof(
	fc.constant(EVENTS),
	fc.subarray(WITHOUT_UNREAD, { minLength: 1 }),
	fc.subarray(EVENTS, { minLength: 1 }),
);

/** Accounts of one page, of some, and of more than are looked at in the first place. */
const size: fc.Arbitrary<Pick<Scene, 'chats' | 'capPageSize'>> = fc.oneof(
	{ weight: 3, arbitrary: fc.record({ chats: fc.nat(12), capPageSize: fc.constant(undefined) }) },
	{
		weight: 3,
		arbitrary: fc.record({
			chats: fc.integer({ min: 5, max: 40 }),
			capPageSize: fc.integer({ min: 3, max: 12 }),
		}),
	},
	{
		weight: 1,
		arbitrary: fc.record({
			chats: fc.integer({ min: 101, max: 130 }),
			capPageSize: fc.constantFrom(undefined, 50),
		}),
	},
);

/** All that a run of traffic needs, around these steps. */
export function scenes(steps: fc.Arbitrary<Step[]>): fc.Arbitrary<Scene> {
	const rest = fc.record<Omit<Scene, 'chats' | 'capPageSize'>>({
		order: fc.constantFrom('newestFirst', 'newestFirst', 'pinnedFirst', 'unsorted'),
		ignorePage: fc.integer({ min: 1, max: 10 }).map((number) => number === 10),
		pageSize: fc.constantFrom(7, 30, 1000),
		pagesAtOnce: fc.integer({ min: 1, max: 3 }),
		events,
		unreadAbove: fc.constantFrom(0, 2, 5),
		inactiveHours: fc.constantFrom(0.25, 2, 9),
		filter: fc.constantFrom('none', 'none', 'unreadOnly', 'groups'),
		steps,
	});
	return fc.tuple(size, rest).map(([ofSize, others]) => ({ ...ofSize, ...others }));
}
