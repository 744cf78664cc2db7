import { list, type BuiltInNames } from './lists';

export const BLOCKCHAIN: BuiltInNames = {
  names: list(
    'blockchain|block chain|distributed ledger|distributed ledger technology|DLT|web3|Web 3.0|crypto|cryptocurrency|crypto asset|crypto-asset|virtual currency|digital asset|' +
      'ブロックチェーン|分散型台帳|分散台帳|ウェブ3|暗号資産|仮想通貨|暗号通貨|区块链|區塊鏈|分布式账本|分散式帳本|加密货币|加密貨幣|虚拟货币|虛擬貨幣|数字资产|블록체인|분산원장|분산 원장|암호화폐|가상화폐|가상자산|가상 자산|웹3'
  ),
  marks: list(
    'bitcoin|BTC|ethereum|ether|ETH|NFT|non-fungible token|DeFi|decentralized finance|stablecoin|smart contract|altcoin|CBDC|central bank digital currency|Solana|Ripple|XRP|Binance|Coinbase|BitMEX|Satoshi Nakamoto|Lightning Network|' +
      'ビットコイン|イーサリアム|ステーブルコイン|スマートコントラクト|非代替性トークン|分散型金融|中央銀行デジタル通貨|リップル|バイナンス|' +
      '比特币|比特幣|以太坊|以太币|稳定币|穩定幣|智能合约|智能合約|智慧合約|非同质化代币|去中心化金融|央行数字货币|币安|' +
      '비트코인|이더리움|스테이블코인|스마트 컨트랙트|스마트 계약|대체불가토큰|탈중앙화 금융|디파이|리플|바이낸스'
  ),
  institutions: [],
  doubtful: [
    {
      // The solvent, the anaesthetic and the sky.
      names: list('ether'),
      against: [],
      needs: list(
        'token|coin|wallet|trader|exchange|staking|validator|gas fee|ETF|price|price rally|digital currency|decentralized|decentralised'
      ),
    },
    {
      names: list('Ripple'),
      against: [],
      needs: list(
        'SEC|token|coin|payments|cross-border|Garlinghouse|lawsuit|exchange|remittance|remittances'
      ),
    },
    {
      // Also a statesman and a beach.
      names: list('Solana'),
      against: list('Javier|European Union|EU|NATO|Solana Beach|foreign policy'),
      needs: [],
    },
    {
      // Also a university.
      names: list('ETH'),
      against: list(
        'Zurich|Zürich|university|professor|researchers|institute|Lausanne|科学者|研究|大学'
      ),
      needs: [],
    },
    {
      names: list('crypto'),
      against: list(
        'encryption|cryptography|cryptographic|cipher|ciphers|TLS|SSL|OpenSSL|RSA|libsodium|key exchange|cryptosporidium'
      ),
      needs: [],
    },
    {
      names: list('リップル'),
      against: [],
      needs: list('送金|国際送金|トークン|通貨|訴訟|SEC|取引所'),
    },
    { names: list('리플'), against: list('댓글|악플|게시글|게시판|글|게시물'), needs: [] },
    { names: list('NFT'), against: list('nutrient film|hydroponic|hydroponics|水耕'), needs: [] },
  ],
  others: list(
    'diethyl ether|Ripple effect|ripple effects|Solana Beach|ETH Zurich|ETH Zürich|digital asset management|petroleum ether|luminiferous ether|ether anaesthesia|ether anesthesia|리플렉션|暗号資産管理'
  ),
  cased: list('DLT|BTC|ETH|NFT|DeFi|CBDC|XRP|Solana|Ripple'),
};
