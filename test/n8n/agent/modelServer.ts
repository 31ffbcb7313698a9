import { createServer } from 'node:http';
import express, { type Express, type Request, type Response } from 'express';
import { close, listen } from '../../gateways/listening';
import { completion, completionChunks, type ModelAnswer } from './modelAnswer';
import { readModelRequest, type ModelRequest } from './modelRequest';

/** Decides what the model says to the messages so far. */
export type ModelScript = (request: ModelRequest) => ModelAnswer;

/** A server that speaks OpenAI's HTTP API, with a script in place of a model. */
export type ModelServer = {
	/** What n8n's credential of type `openAiApi` needs. */
	credentials: { apiKey: string; url: string };
	/** What the model was shown, the oldest first. */
	requests: ModelRequest[];
	/** What it says from now on. */
	script: ModelScript;
	stop(): Promise<void>;
};

export const MODEL_NAME = 'scripted-model';

const API_KEY = 'sk-scripted-model-7d1f0c52';

/** Starts the server on this machine; port 0 takes a free one. */
export async function startModelServer(script: ModelScript, port = 0): Promise<ModelServer> {
	const model: Pick<ModelServer, 'requests' | 'script'> = { requests: [], script };
	const server = createServer(endpoints(model));
	const origin = await listen(server, { host: '127.0.0.1', port });
	return Object.assign(model, {
		credentials: { apiKey: API_KEY, url: `${origin}/v1` },
		stop: async () => await close(server),
	});
}

function endpoints(model: Pick<ModelServer, 'requests' | 'script'>): Express {
	const app = express();
	app.use(express.json({ limit: '20mb' }));
	app.use((request, response, next) => {
		if (request.get('authorization') === `Bearer ${API_KEY}`) next();
		else response.status(401).json(failure('Incorrect API key provided.', 'invalid_api_key'));
	});
	app.get('/v1/models', (_request, response) => {
		const entry = { id: MODEL_NAME, object: 'model', created: 0, owned_by: 'script' };
		response.json({ object: 'list', data: [entry] });
	});
	app.post('/v1/chat/completions', (request, response) => complete(model, request, response));
	return app;
}

function complete(
	model: Pick<ModelServer, 'requests' | 'script'>,
	{ body }: Request,
	response: Response,
): void {
	const request = readModelRequest(body);
	if (!request) {
		response.status(400).json(failure("'messages' is missing.", 'invalid_request_error'));
		return;
	}
	model.requests.push(request);
	const answer = model.script(request);
	if (!request.stream) {
		response.json(completion(request.model, answer));
		return;
	}
	response.type('text/event-stream');
	for (const chunk of completionChunks(request.model, answer)) {
		response.write(`data: ${JSON.stringify(chunk)}\n\n`);
	}
	response.end('data: [DONE]\n\n');
}

function failure(message: string, code: string) {
	return { error: { message, type: 'invalid_request_error', param: null, code } };
}
