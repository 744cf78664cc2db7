import { list, type BuiltInNames } from './lists';

export const AI: BuiltInNames = {
  names: list(
    'AI|A.I.|artificial intelligence|generative AI|人工知能|生成AI|人工智能|人工智慧|生成式人工智能|생성형 AI|인공지능|인공 지능'
  ),
  marks: list(
    'machine learning|deep learning|neural network|large language model|LLM|ChatGPT|OpenAI|Anthropic|DeepMind|GPT-4|chatbot|' +
      '機械学習|深層学習|ディープラーニング|ニューラルネットワーク|大規模言語モデル|チャットGPT|机器学习|深度学习|機器學習|深度學習|神经网络|神經網路|大语言模型|大型語言模型|머신러닝|기계학습|기계 학습|딥러닝|신경망|거대언어모델|챗GPT|오픈AI|챗봇'
  ),
  institutions: [],
  doubtful: [
    {
      // Avian influenza, artificial insemination, Amnesty International, Air India.
      names: list('AI|A.I.'),
      against: list(
        '조류인플루엔자|조류 인플루엔자|조류독감|고병원성|저병원성|가금|가금류|살처분|오리|닭|양계|산란계|육계|종오리|토종닭|철새|달걀|계란|H5N1|H5N6|H5N8|H5N9|H7N9|' +
          '鳥インフルエンザ|鳥インフル|高病原性|養鶏|養鶏場|鶏|殺処分|禽流感|家禽|扑杀|撲殺|高致病性|' +
          'avian influenza|bird flu|avian flu|HPAI|poultry|backyard flock|artificial insemination|insemination|semen|heifer|heifers|Amnesty|Amnesty International|Air India'
      ),
      needs: [],
    },
    {
      // Master of Laws.
      names: list('LLM'),
      against: list(
        'law school|law degree|Master of Laws|LLB|solicitor|barrister|bar exam|法学院|法学硕士'
      ),
      needs: [],
    },
  ],
  others: list(
    'Ai Weiwei|AI 방역|AI 확진|AI 바이러스|AI 항원|AI 의심|AI 발생|AI 의사환축|Air India|AI bull|AI bulls'
  ),
  cased: list('AI|A.I.|LLM'),
};
