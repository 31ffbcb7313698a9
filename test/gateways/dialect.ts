import type { RecordedRequest } from './recordedRequest';
import type { SimulatedGateway } from './simulatedGateway';
import type { GatewayTraits } from './traits';

/** What a gateway answers. Without a body, nothing is sent but the status and headers. */
export interface Answer {
	status: number;
	body?: unknown;
	headers?: Record<string, string>;
}

/** A request at one of the gateway's endpoints. */
export interface GatewayCall {
	request: RecordedRequest;
	/** The parts of the path the endpoint names, decoded. */
	params: Record<string, string>;
	gateway: SimulatedGateway;
}

/** One endpoint. */
export interface Endpoint {
	method: 'GET' | 'POST';
	/** Behind the dialect's `endpointBase`, with express's `:names`. */
	path: string;
	answer(call: GatewayCall): Answer;
}

/** All that makes one provider's gateway differ from another's. */
export interface Dialect {
	name: SimulatedGateway['name'];
	credentialType: SimulatedGateway['credentialType'];
	traits: GatewayTraits;
	/** The values of the n8n credential, but for the base URL. */
	credentials: Record<string, string>;
	/** The path a user types as part of the base URL. */
	baseUrlPath: string;
	/** What stands before every endpoint's path. */
	endpointBase: string;
	endpoints: Endpoint[];
	/** The answer to a caller without the right keys; null lets it in. */
	refusal(call: GatewayCall): Answer | null;
	/** The answer where the gateway has no such path or method; `failure` with 404 or 405 unless given. */
	notThere?(request: RecordedRequest): Answer;
	/** A failure as this provider words it. */
	failure(status: number, message: string): Answer;
	/** The body of a failure that comes with 200. */
	failureWith200(message: string): unknown;
}
