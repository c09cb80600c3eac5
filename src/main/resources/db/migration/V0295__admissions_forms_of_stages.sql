-- Where the forms without a paper of their own belong, who signs them, and which vote of the cell they tell. Their names
-- stay to be confirmed.
update rulebook.rule set value = value || '{"stage": "CELL_VOTE", "ballot": "ADMISSION", "signsVi": "Chi bộ", "signsEn": "The cell"}'
where code = 'admission.form.6';
update rulebook.rule set value = value || '{"stage": "COMMITTEE", "ballot": "ADMISSION", "signsVi": "Đảng ủy bộ phận", "signsEn": "The sectional committee"}'
where code = 'admission.form.7';
update rulebook.rule set value = value || '{"stage": "RECOGNITION_VOTE", "ballot": "RECOGNITION", "signsVi": "Chi bộ", "signsEn": "The cell"}'
where code = 'admission.form.13';
update rulebook.rule set value = value || '{"stage": "RECOGNITION_COMMITTEE", "ballot": "RECOGNITION", "signsVi": "Đảng ủy bộ phận", "signsEn": "The sectional committee"}'
where code = 'admission.form.14';
