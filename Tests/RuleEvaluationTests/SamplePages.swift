/// Pages that hold everything that their items ask for.
enum SamplePages {
  static func plan(_ period: String, of village: Int = 2) -> String {
    """
    <h1>แผนการดำเนินงาน \(period)</h1>
    <table><tr><th>โครงการ</th><th>งบประมาณ</th><th>ระยะเวลาดำเนินการ</th></tr>
    <tr><td>ขุดลอกคลองหมู่ที่ \(village)</td><td>45\(village),000 บาท</td><td>พ.ย. - ธ.ค.</td></tr>
    <tr><td>อบรมอาสาสมัครหมู่ที่ \(village)</td><td>8\(village),000 บาท</td><td>ม.ค.</td></tr></table>
    """
  }

  static func progress(_ period: String) -> String {
    """
    <h1>รายงานการกำกับติดตามการดำเนินงานประจำปี รอบ 6 เดือน \(period)</h1>
    <p>โครงการขุดลอกคลองหมู่ที่ 2 แล้วเสร็จ เบิกจ่ายแล้ว 438,000 บาท</p>
    <p>โครงการอบรมอาสาสมัคร อยู่ระหว่างดำเนินการ เบิกจ่ายแล้ว 20,000 บาท</p>
    """
  }

  static func report(_ period: String) -> String {
    """
    <h1>รายงานผลการดำเนินงานประจำปี \(period)</h1>
    <p>โครงการตามแผน 40 โครงการ ดำเนินการแล้วเสร็จ 34 โครงการ</p>
    <p>ผลการใช้จ่ายงบประมาณ เบิกจ่าย 12,450,000 บาท</p>
    <p>ปัญหาและอุปสรรค ฝนตกหนักทำให้งานก่อสร้างล่าช้า</p>
    <p>ข้อเสนอแนะ ควรเริ่มจัดหาผู้รับจ้างตั้งแต่ต้นปี</p>
    """
  }

  static func development(_ period: String) -> String {
    """
    <h1>แผนพัฒนาท้องถิ่น \(period)</h1>
    <p>ยุทธศาสตร์ที่ 1 พัฒนาแหล่งน้ำ แนวทางการพัฒนา ขุดสระและฝายชะลอน้ำให้ทั่วถึง</p>
    <p>เป้าหมาย ทุกหมู่บ้านมีน้ำใช้ตลอดปี ตัวชี้วัด จำนวนสระที่ขุดลอกต่อปี</p>
    """
  }

  static let structure = """
    <h1>โครงสร้างหน่วยงาน</h1>
    <p>นายกองค์การบริหารส่วนตำบล รองนายก เลขานุการนายก ประธานสภา สมาชิกสภา</p>
    <p>ปลัด สำนักปลัด กองคลัง กองช่าง กองการศึกษา หัวหน้าสำนักปลัด ผู้อำนวยการกองคลัง</p>
    <p>แผนผังโครงสร้างการแบ่งส่วนราชการ ฝ่ายการเมืองและข้าราชการประจำ</p>
    """

  /// A list of items under a heading that names it.
  static func list(_ rows: String...) -> String {
    "<h1>การเปิดเผยข้อมูลสาธารณะ (OIT)</h1><table>\(rows.joined())</table>"
  }

  static func row(_ code: String, _ title: String, _ target: String, _ label: String = "เปิด")
    -> String
  {
    "<tr><td>\(code)</td><td>\(title)</td><td><a href=\"\(target)\">\(label)</a></td></tr>"
  }
}
