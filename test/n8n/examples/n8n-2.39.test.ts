import { describeExamples } from './describeExamples';

describeExamples('n8n-2.39');
