/** What else is known of a failure. */
export type ErrorFacts = {
	/** The HTTP status of the gateway's answer, where there was one. */
	httpStatus?: number;
	/** True when the same request may succeed a little later. */
	isRetryable?: boolean;
	/** How long the gateway asks to wait. */
	retryAfterSeconds?: number;
	/** True when the gateway answered that it doesn't know what was asked for. */
	isNotFound?: boolean;
	/** True when the answer took too long or was too large, so that a request for less may succeed. */
	isTooMuch?: boolean;
	/** True when nothing answers or not in time, which can be over some time later. */
	mayPass?: boolean;
	/** What may be wrong with what was asked for, as a question. */
	question?: string;
};

/**
 * Something went wrong between this node and a gateway, in words for the person who runs the
 * workflow. It holds no URL and no key, so that it may be shown anywhere; of a request it holds no more
 * than the chat that was looked for, shortened.
 */
export class GatewayError extends Error {
	readonly httpStatus: number | undefined;

	readonly isRetryable: boolean;

	readonly retryAfterSeconds: number | undefined;

	readonly isNotFound: boolean;

	readonly isTooMuch: boolean;

	readonly mayPass: boolean;

	readonly question: string;

	/**
	 * @param message what happened
	 * @param description the way out
	 */
	constructor(
		message: string,
		readonly description: string,
		facts: ErrorFacts = {},
	) {
		super(message);
		this.name = 'GatewayError';
		this.httpStatus = facts.httpStatus;
		this.isRetryable = facts.isRetryable ?? false;
		this.retryAfterSeconds = facts.retryAfterSeconds;
		this.isNotFound = facts.isNotFound ?? false;
		this.isTooMuch = facts.isTooMuch ?? false;
		this.mayPass = facts.mayPass ?? false;
		this.question = facts.question ?? '';
	}

	/** The same failure with more to say: what had been read, how long was waited. */
	adding(more: { message?: string; description?: string; question?: string }): GatewayError {
		const { message = '', description = '', question = this.question } = more;
		return new GatewayError(`${this.message}${message}`, `${description}${this.description}`, {
			...(this.httpStatus !== undefined && { httpStatus: this.httpStatus }),
			isRetryable: this.isRetryable,
			isNotFound: this.isNotFound,
			isTooMuch: this.isTooMuch,
			mayPass: this.mayPass,
			question,
			...(this.retryAfterSeconds !== undefined && { retryAfterSeconds: this.retryAfterSeconds }),
		});
	}
}
