import type { Connection } from '../gateways/gateway';
import { GatewayError } from '../gateways/gatewayError';

/**
 * A connection that asks nothing more once a time is over, so that a slow reading ends with an error in
 * words instead of being given up by n8n.
 * @param minutes how long that is, for the error
 */
export function withTimeout(connection: Connection, minutes: number): Connection {
	const endsAt = Date.now() + minutes * 60_000;
	const checkTime = () => {
		if (Date.now() >= endsAt) throw timeIsOver(minutes);
	};
	return {
		...connection,
		request: async (request, options) => {
			checkTime();
			return await connection.request(request, options);
		},
		requestOnce: async (request, read) => {
			checkTime();
			return await connection.requestOnce(request, read);
		},
	};
}

function timeIsOver(minutes: number): GatewayError {
	return new GatewayError(
		`The chats could not be read in the ${Math.round(minutes * 10) / 10} minutes that a poll has`,
		"Raise 'Page Size' or 'Pages at Once' under 'Options', or remove 'Requests per Second'. Nothing is lost: the next poll looks again.",
	);
}
