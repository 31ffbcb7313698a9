import type { RecordedRequest, SimulatedGateway } from '../test/gateways';

/** Z-API's keys are a part of every path. */
const KEYS_IN_PATH = /^\/instances\/[^/]+\/token\/[^/]+/;

/** A request as people read it, from the endpoint on: what stands before it can hold a key. */
export function requestLine(gateway: SimulatedGateway, request: RecordedRequest): string {
	const basePath = new URL(gateway.baseUrl).pathname.replace(/\/$/, '');
	const endpoint = request.path.slice(basePath.length).replace(KEYS_IN_PATH, '');
	const query = Object.entries(request.query).map(([name, value]) => `${name}=${encode(value)}`);
	return `${request.method} ${endpoint}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The colon and slashes of a link may stand in a query as they are, and read better so. */
function encode(value: string): string {
	return encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2F/g, '/');
}
