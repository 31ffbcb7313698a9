import {
	ICredentialsHelper,
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialTypeData,
	type IHttpRequestOptions,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
	type IExecuteData,
	type ICredentialsExpressionResolveValues,
} from 'n8n-workflow';

/** The values of a node's credentials by credential type, as a person would have typed them. */
export type CredentialValues = Record<string, ICredentialDataDecryptedObject>;

/** Hands typed-in values to the engine and signs requests as n8n's own helper does. */
export class TypedInCredentials extends ICredentialsHelper {
	constructor(
		private readonly types: ICredentialTypeData,
		private readonly values: CredentialValues,
	) {
		super();
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(type: string): INodeProperties[] {
		return this.types[type]?.type.properties ?? [];
	}

	/** Values are resolved against the item where they are expressions, as n8n does. */
	getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		type: string,
		_mode: WorkflowExecuteMode,
		_executeData?: IExecuteData,
		_raw?: boolean,
		resolve?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const resolved: ICredentialDataDecryptedObject = {};
		for (const [field, value] of Object.entries(this.values[type] ?? {})) {
			resolved[field] = isExpression(value) ? this.evaluate(value, resolve) : value;
		}
		return Promise.resolve(resolved);
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		typeName: string,
		requestOptions: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const authenticate = this.types[typeName]?.type.authenticate;
		if (typeof authenticate !== 'function' || !('url' in requestOptions)) {
			throw new Error(`Credential ${typeName} cannot sign this request`);
		}
		return await authenticate(credentials, requestOptions);
	}

	preAuthentication(): Promise<undefined> {
		return Promise.resolve(undefined);
	}

	runPreAuthentication(): Promise<undefined> {
		return Promise.resolve(undefined);
	}

	getCredentials(): Promise<ICredentials> {
		return Promise.reject(new Error('The tests store no credentials'));
	}

	updateCredentials(): Promise<void> {
		return Promise.resolve();
	}

	updateCredentialsOauthTokenData(): Promise<void> {
		return Promise.resolve();
	}

	private evaluate(expression: string, resolve?: ICredentialsExpressionResolveValues): string {
		if (!resolve) return expression;
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = resolve;
		const value = workflow.expression.getParameterValue(
			expression,
			runExecutionData,
			runIndex,
			itemIndex,
			node.name,
			connectionInputData,
			'internal',
			{},
		);
		return typeof value === 'string' ? value : '';
	}
}

function isExpression(value: unknown): value is string {
	return typeof value === 'string' && value.startsWith('=');
}
