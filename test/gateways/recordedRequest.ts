import type { Request } from 'express';

/** A request as a gateway received it. */
export interface RecordedRequest {
	method: string;
	/** As it was sent, without the query. */
	path: string;
	query: Record<string, string>;
	/** Names in lower case. */
	headers: Record<string, string>;
	/** The parsed JSON; the text where it is no JSON; undefined where nothing was sent. */
	body: unknown;
}

/** Writes down what a request said. Its body has to be read as text before. */
export function recordRequest(request: Request): RecordedRequest {
	const [path = '', ...query] = request.originalUrl.split('?');
	return {
		method: request.method,
		path,
		query: Object.fromEntries(new URLSearchParams(query.join('?'))),
		headers: joinedHeaders(request),
		body: parsedBody(request.body),
	};
}

/** Whether the request declares a JSON body. */
export function declaresJson(request: RecordedRequest): boolean {
	return /^application\/json\b/i.test(request.headers['content-type'] ?? '');
}

function joinedHeaders(request: Request): Record<string, string> {
	const headers: Record<string, string> = {};
	for (const [name, value] of Object.entries(request.headers)) {
		if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
	}
	return headers;
}

function parsedBody(text: unknown): unknown {
	if (typeof text !== 'string') return undefined;
	try {
		return JSON.parse(text);
	} catch {
		// What is no JSON is kept as it came: the gateway decides what to say to it.
		return text;
	}
}
