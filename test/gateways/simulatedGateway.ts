import type { SimulatedAccount } from './account';
import type { ListBehaviour } from './chatPages';
import type { Fault, RequestPredicate } from './faults';
import type { RecordedRequest } from './recordedRequest';
import type { GatewayTraits } from './traits';

/** How a gateway answers, where several ways are documented or seen. */
export interface GatewayBehaviour extends ListBehaviour {
	/** `[{link}]` for a picture, as Z-API's documents show it, instead of the `{link}` of the field. */
	wrapPictureInArray?: boolean;
}

/** A running gateway, seen from a test. */
export interface SimulatedGateway {
	readonly name: 'evolution' | 'plugChat' | 'whatsGate' | 'zApi';
	/** What is this provider's own. */
	readonly traits: GatewayTraits;
	/** What to type as Base URL. */
	readonly baseUrl: string;
	readonly credentialType: 'whatsAppEvolutionApi' | 'plugChatApi' | 'whatsGateApi' | 'zApi';
	/** The values of the n8n credential, `baseUrl` included. */
	readonly credentials: Record<string, string>;
	/** The account it tells of; change it, and the next answer tells the change. */
	readonly account: SimulatedAccount;
	/** Everything received, in order. */
	readonly requests: RecordedRequest[];
	/** The invites by which the account was made to JOIN a group: reading one never does that. */
	readonly joinedInvites: string[];
	/** How it reads out its list of chats and writes its answers. */
	behaviour: GatewayBehaviour;
	/** The next `times` requests go wrong. */
	failNext(fault: Fault, times?: number): void;
	/** Every request goes wrong, until null. */
	failAlways(fault: Fault | null): void;
	/** Every request the predicate picks goes wrong. */
	failWhen(predicate: RequestPredicate, fault: Fault): void;
	/** Forgets requests and faults, and behaves as at its start; the account and the joined groups stay. */
	reset(): void;
	/** Closes the server at once, with every connection it has. */
	stop(): Promise<void>;
}
