/**
 * Something went wrong between this node and a gateway, in words for the person who runs the
 * workflow. It holds no URL, no key and no part of a request, so that it may be shown anywhere.
 */
export class GatewayError extends Error {
	/**
	 * @param message what happened
	 * @param description the way out
	 * @param httpStatus the status of the gateway's answer, where there was one
	 */
	constructor(
		message: string,
		readonly description: string,
		readonly httpStatus?: number,
	) {
		super(message);
		this.name = 'GatewayError';
	}
}
