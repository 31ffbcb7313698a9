import type { SimulatedGateway } from '../../gateways';
import { chatPage } from '../../gateways/chatPages';
import { toQuery } from '../../gateways/evolutionQuery';
import type { RecordedRequest } from '../../gateways/recordedRequest';

/** A chat as a gateway showed it. */
export type ShownChat = {
	id: string;
	/** The LID beside a number. */
	lid: string | null;
	/** Milliseconds since 1970. */
	time: number | null;
	unread: number;
	isGroup: boolean;
	/** Whether nothing had happened yet while the list was read: such a page is surely looked at. */
	isCertain: boolean;
};

/** No account in these tests has so many pages: who asks for one wants to know if the gateway heeds it. */
const FAR_BEYOND = 100_000;

/** The size of a first page that is looked at alone; where that is not enough, all is read from there in other pages. */
const LOOK = 100;

/** Writes down what a gateway shows to one poll: for each chat all the states it was shown in. */
export class ShownChats {
	private states = new Map<string, ShownChat[]>();
	private wasALook = false;
	/** Whether something happened while the list was read. */
	hasMoved = false;

	constructor(private readonly gateway: SimulatedGateway) {}

	/** Forgets what was shown, for the next poll. */
	begin(): void {
		this.states = new Map();
		this.wasALook = false;
		this.hasMoved = false;
	}

	/** To be called where something happens while the list is read. */
	move(): void {
		this.hasMoved = true;
	}

	/** To be called where a request is going to be answered truly. */
	show(request: RecordedRequest): void {
		const { account, behaviour, traits } = this.gateway;
		const { query } = request;
		const { pages, lidBesideNumber } = traits.supports;
		if (Number(query['page']) > FAR_BEYOND) return;
		const size = firstPageSize(request);
		if (this.wasALook && size !== null && size !== LOOK) this.states = new Map();
		this.wasALook = size === LOOK;
		const page = pages
			? chatPage(account.chats, query, behaviour)
			: (traits.shownTo?.(account, request) ?? account.chats);
		for (const { jid, lid, lastMessageAt, unread, group } of page ?? []) {
			const time = lastMessageAt?.getTime() ?? null;
			const shown = {
				id: jid,
				lid: lidBesideNumber ? (lid ?? null) : null,
				time,
				unread,
				isGroup: group !== undefined,
				isCertain: !this.hasMoved,
			};
			this.states.set(jid, [...(this.states.get(jid) ?? []), shown]);
		}
	}

	/** All chats that were shown, those that changed in all their states, without doubles. */
	all(): ShownChat[] {
		return [...this.states.values()].flatMap((states) =>
			states.filter(
				({ time, unread }, at) =>
					states.findIndex((other) => other.time === time && other.unread === unread) === at,
			),
		);
	}
}

/** How many chats a request for the first page asks for; null for any other request. */
function firstPageSize({ query, body }: RecordedRequest): number | null {
	if (query['page'] === '1') return Number(query['pageSize']);
	const { take, skip } = toQuery(body);
	return typeof take === 'number' && skip === undefined ? take : null;
}
